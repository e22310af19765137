// Painter
