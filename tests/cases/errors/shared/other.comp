use "./circle.comp"

term quarter = half / 2
