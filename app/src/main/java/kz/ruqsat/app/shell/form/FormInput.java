package kz.ruqsat.app.shell.form;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a browser sent.
 *
 * @param value the value, with everything that was typed; what is not a number where one is wanted stays a text
 * @param rowsOnly whether the person only added or removed a row: show the form again, unchecked
 */
public record FormInput(ObjectNode value, boolean rowsOnly) {}
