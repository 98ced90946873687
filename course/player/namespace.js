/// <reference path="globals.d.ts" />
// The only global of the course: each further file is one block that exports to it.
// It has no prototype, so course.constructor and the like are nothing.
/** @type {Course} */
const course = Object.create(null);
// Filled by the component files: how to bring an element marked data-<name> to life, and what to update around the views.
course.components = Object.create(null);
course.frames = [];
