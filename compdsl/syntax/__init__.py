"""From text to tree: lines, the parser, the tree's nodes, syntax messages and the formatter."""
