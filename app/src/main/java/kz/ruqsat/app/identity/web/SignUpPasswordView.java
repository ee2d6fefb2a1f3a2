package kz.ruqsat.app.identity.web;

import kz.ruqsat.app.identity.PasswordForm;
import org.jspecify.annotations.Nullable;

/**
 * The last page of a sign-up ({@code identity/signUpPassword.jte}).
 *
 * @param name as the certificate has it
 * @param organisation null: for himself
 */
public record SignUpPasswordView(
        String title, String name, @Nullable String organisation, PasswordForm typed, FieldErrors fields) {}
