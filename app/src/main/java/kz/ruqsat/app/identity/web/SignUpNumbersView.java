package kz.ruqsat.app.identity.web;

import kz.ruqsat.app.identity.NumbersForm;

/** The first page of a sign-up ({@code identity/signUp.jte}). */
public record SignUpNumbersView(String title, NumbersForm typed, FieldErrors fields) {}
