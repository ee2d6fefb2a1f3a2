package kz.ruqsat.app.identity;

import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up on its way.
 *
 * @param iin as typed
 * @param bin as typed; null: for himself
 * @param proven who the certificate proved to be there; null: not yet
 */
public record SignUp(Iin iin, @Nullable Bin bin, @Nullable ProvenPerson proven) {}
