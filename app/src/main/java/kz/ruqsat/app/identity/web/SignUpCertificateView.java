package kz.ruqsat.app.identity.web;

import kz.ruqsat.app.shell.component.SignView;
import org.jspecify.annotations.Nullable;

/** The second page of a sign-up ({@code identity/signUpCertificate.jte}). */
public record SignUpCertificateView(
        String title, String iin, @Nullable String bin, FieldErrors fields, SignView sign) {}
