package kz.ruqsat.sandbox.databases;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.gateway.SyncService;
import kz.ruqsat.sandbox.people.PeopleFile;
import kz.ruqsat.sandbox.systems.SystemKeys;

/** All databases behind the gateway. */
public final class StateDatabases {
    private final Knowledge knowledge;
    private final List<SyncService> services;

    private StateDatabases(Knowledge knowledge, List<SyncService> services) {
        this.knowledge = knowledge;
        this.services = services;
    }

    /** Fills them from the people, and writes the special ones into the folder's {@code cases.json}. */
    public static StateDatabases open(Path folder, PeopleFile people, SystemKeys keys, InstantSource clock) {
        var knowledge = new Knowledge(people);
        new JsonFile(folder.resolve("cases.json")).write(knowledge.cases());
        return new StateDatabases(
                knowledge,
                List.of(
                        new LegalEntities(knowledge, keys),
                        new NaturalPersons(knowledge, clock),
                        new Notary(knowledge, clock)));
    }

    public Cases cases() {
        return knowledge.cases();
    }

    public List<SyncService> services() {
        return services;
    }
}
