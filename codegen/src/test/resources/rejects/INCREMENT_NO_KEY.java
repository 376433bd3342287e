package demo;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Invoice(
        @Key String id,
        @Auto long number) {}
//                 ^ [WEIR-305] Invoice.number is made by increment but is no key; make it the only key, or remove @Auto
