package kz.ruqsat.sandbox.ncalayer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which signing program runs on the user's computer, with what it says when a page connects and the modules it has. */
public enum Program {
    /** The present NCALayer. */
    NCALAYER("1.2", Set.of(Program.BASICS, Program.COMMON_UTILS)),
    /** An NCALayer from before the module {@code basics}. */
    OLD("1.1", Set.of(Program.COMMON_UTILS)),
    /** One that can't sign any more. */
    ANCIENT("1.0", Set.of()),
    /** KAZTOKEN desktop, which speaks as NCALayer does. */
    KAZTOKEN("1.2", Set.of(Program.BASICS, Program.COMMON_UTILS, Program.MOBILE_EXTENSIONS)),
    /** None: whoever connects is turned away. */
    NOT_RUNNING(null, Set.of());

    static final String BASICS = "kz.gov.pki.knca.basics";
    static final String COMMON_UTILS = "kz.gov.pki.knca.commonUtils";

    /** The module by which KAZTOKEN is known. */
    static final String MOBILE_EXTENSIONS = "kz.digiflow.mobile.extensions";

    private final @Nullable String version;
    private final Set<String> modules;

    Program(@Nullable String version, Set<String> modules) {
        this.version = version;
        this.modules = modules;
    }

    /** The greeting; nothing when nobody greets. */
    Optional<String> hello() {
        return Optional.ofNullable(version).map("{\"result\":{\"version\":\"%s\"}}"::formatted);
    }

    boolean has(String module) {
        return modules.contains(module);
    }

    /** As forms and JSON name it: {@code not-running}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Program> of(String word) {
        return Arrays.stream(values())
                .filter(program -> program.word().equals(word))
                .findFirst();
    }
}
