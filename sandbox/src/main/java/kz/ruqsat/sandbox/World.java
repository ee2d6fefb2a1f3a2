package kz.ruqsat.sandbox;

import kz.ruqsat.sandbox.ca.Addresses;
import kz.ruqsat.sandbox.ca.CertificationCentre;
import kz.ruqsat.sandbox.ca.LocalTls;
import kz.ruqsat.sandbox.people.People;
import kz.ruqsat.sandbox.people.Wallet;
import kz.ruqsat.sandbox.systems.SystemKeys;

/** What the sandbox's folder holds: the certification centre, the people, keys of people and systems, NCALayer's TLS key. */
record World(CertificationCentre centre, People people, Wallet wallet, SystemKeys systems, LocalTls tls) {
    static World open(SandboxSettings settings, Addresses addresses) {
        var folder = settings.folder();
        var clock = settings.clock();
        var authority = folder.resolve("ca");
        var centre = CertificationCentre.open(authority, addresses, clock);
        var people = People.open(folder, settings.keys());
        return new World(
                centre,
                people,
                new Wallet(folder, people, centre),
                SystemKeys.open(folder, people.file(), centre),
                LocalTls.open(authority, clock.instant()));
    }
}
