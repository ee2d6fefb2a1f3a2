package kz.ruqsat.eds.revocation;

import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What has to be kept with a signature so that it can be verified after its certificates have expired.
 *
 * @param certificates of the signer, of the time-stamp authorities and of those above them
 * @param lists certificate revocation lists, DER
 * @param answers whole OCSP answers (OCSPResponse), DER
 */
public record Evidence(List<X509Certificate> certificates, List<byte[]> lists, List<byte[]> answers) {
    /** Nothing was kept. */
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    public Evidence {
        certificates = List.copyOf(certificates);
        lists = List.copyOf(lists);
        answers = List.copyOf(answers);
    }

    /** Both together, each piece once, in this order. */
    public Evidence and(Evidence other) {
        Set<X509Certificate> all = new LinkedHashSet<>(certificates);
        all.addAll(other.certificates);
        return new Evidence(List.copyOf(all), both(lists, other.lists), both(answers, other.answers));
    }

    /** What is in this and not in the other. */
    public Evidence without(Evidence other) {
        Set<X509Certificate> rest = new LinkedHashSet<>(certificates);
        rest.removeAll(other.certificates);
        return new Evidence(List.copyOf(rest), minus(lists, other.lists), minus(answers, other.answers));
    }

    /** True when it says nothing about revocation. */
    public boolean silent() {
        return lists.isEmpty() && answers.isEmpty();
    }

    private static List<byte[]> both(List<byte[]> one, List<byte[]> other) {
        List<byte[]> all = new ArrayList<>(one);
        all.addAll(minus(other, one));
        return all;
    }

    private static List<byte[]> minus(List<byte[]> one, List<byte[]> other) {
        Set<ByteBuffer> seen = new LinkedHashSet<>();
        other.forEach(bytes -> seen.add(ByteBuffer.wrap(bytes)));
        return one.stream().filter(bytes -> seen.add(ByteBuffer.wrap(bytes))).toList();
    }
}
