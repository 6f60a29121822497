import { lesson } from "../lessons/1-basic-echo/lesson.ts";
import { expectations } from "./1-basic-echo.expectations.ts";
import { testLesson } from "./vocabulary/test-lesson.ts";

testLesson(lesson, expectations);
