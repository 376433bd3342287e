package demo;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Invoice(
        @Key long year,
        @Key @Auto long number) {}
//                      ^ [WEIR-306] Invoice.number is made by increment but is one of several keys; make it the only key, or remove @Auto
