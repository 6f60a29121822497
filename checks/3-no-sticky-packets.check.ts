import { lesson } from "../lessons/3-no-sticky-packets/lesson.ts";
import { expectations } from "./3-no-sticky-packets.expectations.ts";
import { testLesson } from "./vocabulary/test-lesson.ts";

testLesson(lesson, expectations);
