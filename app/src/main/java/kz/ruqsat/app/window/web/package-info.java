/** The pages of the window. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.window.web;
