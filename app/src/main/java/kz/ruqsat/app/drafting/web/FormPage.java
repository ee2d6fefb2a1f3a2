package kz.ruqsat.app.drafting.web;

import kz.ruqsat.app.shell.form.FormView;

/**
 * About the activity ({@code portal/form.jte}).
 *
 * @param version the version of the form that the page shows
 */
public record FormPage(String back, String action, long version, FormView form) {}
