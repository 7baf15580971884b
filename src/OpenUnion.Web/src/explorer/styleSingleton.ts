/**
 * Stands in for the package of that name, whose <style> elements lock the page's scrolling while a dialog is open.
 * The explorer fills the window and never scrolls.
 */
export const styleSingleton = () => () => null;
