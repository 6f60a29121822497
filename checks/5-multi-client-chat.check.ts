import { lesson } from "../lessons/5-multi-client-chat/lesson.ts";
import { expectations } from "./5-multi-client-chat.expectations.ts";
import { testLesson } from "./vocabulary/test-lesson.ts";

testLesson(lesson, expectations);
