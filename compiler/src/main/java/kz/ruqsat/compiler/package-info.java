/**
 * Turns a lawyer's YAML into the types of {@code core.regulation}, or says what is wrong with it, all at once and with
 * the place. Start at {@link kz.ruqsat.compiler.Compiler}.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.compiler;
