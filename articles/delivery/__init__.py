"""How a change reaches readers: the site's version and nginx's copy."""
