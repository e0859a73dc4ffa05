"""Does a text say that somebody may want to die? Rules, phrases, and the forms they are looked for in."""
