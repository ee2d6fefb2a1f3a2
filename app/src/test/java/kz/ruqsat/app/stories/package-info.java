/** The system as its people use it: in a browser, each with a context of their own, against the sandbox's world. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.stories;
