/** Changing how one signs in takes a sign-in younger than this. */
export const freshSeconds = 600;

/** How long a session lives at the most, and its cookie. */
export const longestSeconds = 30 * 24 * 60 * 60;

/** A session ends after so long without a sign of life; the database's functions know the same number. */
export const idleSeconds = 7 * 24 * 60 * 60;
