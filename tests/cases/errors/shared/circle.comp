use "./other.comp"

term half = 50%
