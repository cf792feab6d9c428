"use strict";
(function () {
  var form = document.querySelector(".filter");
  var cases = Array.from(document.querySelectorAll("details.case"));
  function each(list, what) { Array.prototype.forEach.call(list, what); }
  function all(open) { cases.forEach(function (one) { if (!one.hidden) one.open = open; }); }
  if (form) {
    var words = cases.map(function (one) { return one.textContent.toLowerCase(); });
    var apply = function () {
      var text = form.elements.text.value.trim().toLowerCase();
      var severity = form.elements.severity.value;
      var department = form.elements.department ? form.elements.department.value : "";
      var shown = 0;
      cases.forEach(function (one, i) {
        var any = !severity && !department;
        each(one.querySelectorAll(".v"), function (v) {
          var fits = !severity || v.dataset.severity === severity;
          var rows = 0;
          each(v.querySelectorAll("tbody tr"), function (row) {
            row.hidden = department !== "" && row.dataset.department !== department;
            if (!row.hidden) rows++;
          });
          v.hidden = !fits || rows === 0;
          if (!v.hidden) any = true;
        });
        one.hidden = !any || words[i].indexOf(text) < 0;
        if (!one.hidden) shown++;
      });
      form.elements.shown.value = form.dataset.shown.replace("#", shown);
    };
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.elements.open.addEventListener("click", function () { all(true); });
    form.elements.close.addEventListener("click", function () { all(false); });
  }
  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    var one = target && target.closest("details");
    if (one) { one.open = true; one.scrollIntoView(); }
  }
  window.addEventListener("hashchange", reveal);
  reveal();
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = cases.filter(function (one) { return !one.open; });
    all(true);
  });
  window.addEventListener("afterprint", function () { closed.forEach(function (one) { one.open = false; }); });
})();
