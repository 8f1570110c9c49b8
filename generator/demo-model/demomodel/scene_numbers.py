"""Places in the flat array of numbers that describes one scene to the ray marcher."""

SCALE, COS_YAW, SIN_YAW, HALF_VIEW, SHADOW, POOL, WALL, CORNER = range(8)
CAMERA, FORWARD, RIGHT, UP, LIGHT, KEY, AMBIENT, SKY = range(8, 32, 3)
LENGTH = 32
