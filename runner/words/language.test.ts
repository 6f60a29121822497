import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseLanguage, languageNamed } from "./language.ts";

test("a language goes by its usual names", () => {
  for (const name of ["zh", "zh-CN", "zh_CN.UTF-8", "ZH_tw"]) assert.equal(languageNamed(name), "zh-CN", name);
  for (const name of ["en", "en_GB.UTF-8", "EN-us"]) assert.equal(languageNamed(name), "en", name);
  for (const name of ["", "C", "POSIX", "fr_FR", "zhuang"]) assert.equal(languageNamed(name), null, name);
});

test("LAB_LANG comes first, then the saved choice, then the system's; English otherwise", () => {
  assert.equal(chooseLanguage("en", { LAB_LANG: "zh", LANG: "en_US" }), "zh-CN");
  assert.equal(chooseLanguage("en", { LANG: "zh_CN.UTF-8" }), "en");
  assert.equal(chooseLanguage(undefined, { LC_ALL: "zh_CN.UTF-8", LANG: "en_US" }), "zh-CN");
  assert.equal(chooseLanguage(undefined, { LC_ALL: "", LANG: "zh_CN" }), "zh-CN");
  assert.equal(chooseLanguage(undefined, { LAB_LANG: "fr", LANG: "C" }), "en");
});
