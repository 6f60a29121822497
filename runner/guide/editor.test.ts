import assert from "node:assert/strict";
import { test } from "node:test";
import { sideBySide } from "./editor.ts";

test("vim opens each file in a tab; other editors get no option of vim's", () => {
  for (const command of ["vim", "nvim", "/usr/bin/vim -n", "gvim --nofork"])
    assert.deepEqual(sideBySide(command), ["-p"]);
  for (const command of ["nano", "vi", "code --wait", "emacs", "my-vim-wrapper", "less vim"])
    assert.deepEqual(sideBySide(command), []);
});
