import { lesson } from "../lessons/2-communication-loop/lesson.ts";
import { expectations } from "./2-communication-loop.expectations.ts";
import { testLesson } from "./vocabulary/test-lesson.ts";

testLesson(lesson, expectations);
