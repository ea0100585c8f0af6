"use client";

import { useEffect, useState } from "react";

/** The way to the sign-in and, by script, back to the page that it stands on. */
export function SignInBack() {
  const [address, setAddress] = useState("/sign-in");
  useEffect(() => setAddress(`/sign-in?${new URLSearchParams({ next: window.location.pathname })}`), []);
  return <a href={address}>sign in</a>;
}
