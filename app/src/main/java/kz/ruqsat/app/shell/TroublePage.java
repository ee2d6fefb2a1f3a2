package kz.ruqsat.app.shell;

import org.jspecify.annotations.Nullable;

/**
 * A page that says what went wrong and what to do ({@code shell/trouble.jte}).
 *
 * @param title what went wrong
 * @param text what it means and what to do
 * @param number a number to quote when asking for help, or null
 * @param linkText where to go on
 * @param link its address
 */
public record TroublePage(
        String title, String text, @Nullable String number, String linkText, String link) {}
