// Runs before the first paint, so that a reader who chose dark or larger type never sees the page
// change under their eyes. It is the one script that blocks, and the reason why it is this short.
(function (root) {
  try {
    ['theme', 'size'].forEach(function (name) {
      var value = localStorage.getItem('sunledger-' + name);
      if (value) root.setAttribute('data-' + name, value);
    });
  } catch (error) {
    // Storage is switched off: the system's own setting applies.
  }
})(document.documentElement);
