import type { ReactNode } from "react";

export const metadata = { title: "Empty", description: "An empty page to compare with" };

export default function Layout({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
