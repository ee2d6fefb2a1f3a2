package kz.ruqsat.sandbox.ca;

/**
 * Where the authority's servers answer; these addresses stand in the certificates.
 *
 * @param http for example {@code http://127.0.0.1:18090}
 */
public record Addresses(String http) {
    String ocsp() {
        return http + "/ocsp/";
    }

    public String tsp() {
        return http + "/tsp/";
    }

    /** @param who {@code root} or {@code nca} */
    String certificate(Family family, String who) {
        return http + "/cert/" + family.file(who, "cer");
    }

    /** @param who {@code root} or {@code nca} */
    String revocationList(Family family, String who) {
        return http + "/crl/" + family.file(who, "crl");
    }
}
