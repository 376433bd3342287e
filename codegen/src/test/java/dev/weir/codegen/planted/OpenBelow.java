package dev.weir.codegen.planted;

abstract class OpenBelow {}
