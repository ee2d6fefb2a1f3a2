package kz.ruqsat.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;
import kz.ruqsat.sandbox.ca.Addresses;
import kz.ruqsat.sandbox.ca.CertificationCentre;
import kz.ruqsat.sandbox.ca.LocalTls;
import kz.ruqsat.sandbox.people.People;
import kz.ruqsat.sandbox.people.Wallet;

/** What the sandbox's folder holds: the certification centre, the people, their keys, NCALayer's TLS key. */
record World(CertificationCentre centre, People people, Wallet wallet, LocalTls tls) {
    static World open(Path folder, Addresses addresses, InstantSource clock) {
        var authority = folder.resolve("ca");
        var centre = CertificationCentre.open(authority, addresses, clock);
        var people = People.open(folder);
        return new World(centre, people, new Wallet(folder, people, centre), LocalTls.open(authority, clock.instant()));
    }
}
