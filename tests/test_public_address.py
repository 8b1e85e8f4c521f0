from missions.public_address import site_parts, whole_address


def test_a_path_gets_scheme_and_host(rf):
    request = rf.get("/crew/", headers={"host": "testserver"})

    assert whole_address(request, "/missions/?q=x") == "http://testserver/missions/?q=x"
    assert site_parts(request) == ("http", "testserver")
