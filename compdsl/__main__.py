"""`python -m compdsl`: the command line, where `comp` itself is not on the path."""

from compdsl.cli import main

if __name__ == "__main__":
    main()
