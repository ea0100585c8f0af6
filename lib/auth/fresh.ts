/** Changing how one signs in takes a sign-in younger than this. */
export const freshSeconds = 600;
