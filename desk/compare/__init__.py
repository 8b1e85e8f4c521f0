"""What other catalogues of spaceflights say otherwise: compared, never written."""
