import { lesson } from "../lessons/4-oversized-datagram/lesson.ts";
import { expectations } from "./4-oversized-datagram.expectations.ts";
import { testLesson } from "./vocabulary/test-lesson.ts";

testLesson(lesson, expectations);
