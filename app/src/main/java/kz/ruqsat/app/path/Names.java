package kz.ruqsat.app.path;

import java.util.Optional;
import kz.ruqsat.core.shared.LocalText;

/** Names of state bodies by their ids; implemented by whoever knows the bodies. */
@FunctionalInterface
public interface Names {
    Optional<LocalText> body(String id);
}
