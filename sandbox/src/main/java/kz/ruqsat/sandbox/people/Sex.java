package kz.ruqsat.sandbox.people;

import com.fasterxml.jackson.annotation.JsonProperty;

enum Sex {
    @JsonProperty("male")
    MALE,
    @JsonProperty("female")
    FEMALE
}
