/* Light or dark as chosen in the admin, before anything is painted. Unfold does this with Alpine. */

(() => {
  const wanted = window.matchMedia("(prefers-color-scheme: dark)");

  function chosen() {
    try {
      return JSON.parse(localStorage.getItem("adminTheme") ?? '"auto"');
    } catch {
      return "auto";
    }
  }

  function show() {
    const theme = chosen();
    document.documentElement.classList.toggle("dark", theme === "dark" || (theme === "auto" && wanted.matches));
  }

  show();
  wanted.addEventListener("change", show);
  // Another tab of the admin switched it.
  window.addEventListener("storage", (event) => event.key === "adminTheme" && show());
})();
