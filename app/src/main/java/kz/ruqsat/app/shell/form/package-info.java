/**
 * Forms out of a JSON Schema: one source for the page, the API and the check. Start at {@link
 * kz.ruqsat.app.shell.form.FormSchema}: {@code read} takes what a browser sent, {@code check} says what is wrong with
 * a value from wherever it came, and {@link kz.ruqsat.app.shell.form.FormView} is what {@code shell/form.jte} shows.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.shell.form;
