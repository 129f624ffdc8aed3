// The program that draws the faces' outlines with fewer points. It is a module of its own: the project does not need it to build or run.
module fazhi/fonts/build/lighten

go 1.26.0
