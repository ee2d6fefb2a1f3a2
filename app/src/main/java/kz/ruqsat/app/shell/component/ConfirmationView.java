package kz.ruqsat.app.shell.component;

import org.jspecify.annotations.Nullable;

/**
 * The panel after something great was done ({@code shell/confirmation.jte}).
 *
 * @param title what was done
 * @param label what the number is, or null
 * @param number the number to keep, or null
 */
public record ConfirmationView(
        String title, @Nullable String label, @Nullable String number) {}
