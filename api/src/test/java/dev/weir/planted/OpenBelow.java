package dev.weir.planted;

abstract class OpenBelow {}
