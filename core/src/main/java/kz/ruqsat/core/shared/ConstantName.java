package kz.ruqsat.core.shared;

import java.util.Locale;

/** The name under which the regulations, the addresses, the texts and the export know a constant of ours. */
public final class ConstantName {
    private ConstantName() {}

    /** {@code CHECK_COMPLETENESS} is {@code check-completeness}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
