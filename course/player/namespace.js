// The only global of the course: each further file is one block that exports to it.
// It has no prototype, so course.constructor and the like are nothing.
const course = Object.create(null);
